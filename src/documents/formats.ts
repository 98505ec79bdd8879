/** The most that a file may weigh, in bytes. */
export const mostBytes = 10 * 1024 * 1024;

interface Format {
  /** Without its dot. */
  readonly extension: string;
  readonly label: string;
}

/** What may be attached, by its media type. */
export const formats = {
  'application/pdf': { extension: 'pdf', label: 'PDF' },
  'image/jpeg': { extension: 'jpg', label: 'image JPEG' },
  'image/png': { extension: 'png', label: 'image PNG' },
  'image/webp': { extension: 'webp', label: 'image WebP' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    extension: 'docx',
    label: 'Word (DOCX)',
  },
  'application/vnd.oasis.opendocument.text': { extension: 'odt', label: 'OpenDocument (ODT)' },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    extension: 'xlsx',
    label: 'Excel (XLSX)',
  },
} as const satisfies Record<string, Format>;

export type MediaType = keyof typeof formats;

export const mediaTypes = Object.keys(formats) as [MediaType, ...MediaType[]];
