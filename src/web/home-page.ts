import type { RequestHandler } from 'express';

const page = `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Passerelle</title></head>
<body>
<main>
<h1>Passerelle</h1>
<p>Le service qui rapproche les besoins des entreprises et les personnes accompagnées du territoire.</p>
<p>Pour le moment, tout passe par l’API ; les écrans viendront ensuite.</p>
<ul>
<li><a href="/api/v1/openapi.json">Description de l’API (OpenAPI 3.1)</a></li>
<li><a href="/readyz">État du service</a></li>
</ul>
</main>
</body>
</html>
`;

export const homePage: RequestHandler = (_request, response) => void response.type('html').send(page);
