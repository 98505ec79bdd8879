// The search of src/matching (limits, scatter-add, sowing, scan, words) once more, in C, on the same arrays and the same
// questions: what a need costs where nothing stands between the loops and the machine. Written by against-c.ts.
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef int32_t i32;
enum { COUNT_BITS = 6, COUNT_MASK = 63, ASK_BITS = 3, ASK_MASK = 7, CLASSES = 4, SOWN = 2, PART = 1 << 18 };
enum { ZONE = 0, MODES = 1, LIMIT = 2, WORD_TOTAL = 11, SKILLS_END = 15, WORDS_END = 16, TRANSIT = 2 };
static const i32 SLACK = PART / 128; // as `slack` of sums.ts

static i32 *file;
static i32 *section(i32 number, i32 *length) {
  i32 *at = file;
  for (i32 i = 0; i < number; i++) at += 1 + *at;
  if (length) *length = *at;
  return at + 1;
}

static i32 count, bit_length, *data, *start, *near_items, *skill_items, *macro_items, *bits, *tables;
static uint16_t *classes;
static i32 *reaches, *questions;
static i32 question_count, *question_at, *reach_at, *table_at;
static i32 *sums, *out, *asked, *lacking;
static double *candidates, *idf;
static double weight_commute, weight_experience, mean;
static i32 size, found;

static i32 heap[64], heap_count, floor_now;
static void heap_add(i32 n) {
  i32 i;
  if (heap_count < size) {
    i = heap_count++;
    while (i > 0 && heap[(i - 1) >> 1] > n) { heap[i] = heap[(i - 1) >> 1]; i = (i - 1) >> 1; }
    heap[i] = n;
  } else if (n > heap[0]) {
    i = 0;
    for (;;) {
      i32 child = 2 * i + 1;
      if (child >= size) break;
      if (child + 1 < size && heap[child + 1] < heap[child]) child++;
      if (heap[child] >= n) break;
      heap[i] = heap[child];
      i = child;
    }
    heap[i] = n;
  }
  if (heap_count == size) floor_now = heap[0];
}

static i32 up(double points) { return (i32)ceil(points * PART); }

typedef struct {
  i32 near_count, *near, wish, practice, add_count, *adds, reach, row_count, *rows, demand_count, *demands, blank_asked;
  i32 excluded_count, *excluded, *worth[CLASSES], title_count, *titles, given, held, unknown, most_words, most, most_sum;
  i32 required, blank, off, zones, *minutes, word_count, *words;
  double *rarities;
} Question;

static void read_question(i32 *q, Question *to) {
  to->near_count = *q++; to->near = q; q += 2 * to->near_count;
  to->wish = *q++; to->practice = *q++;
  to->add_count = *q++; to->adds = q; q += 4 * to->add_count;
  to->reach = *q++;
  to->row_count = *q++; to->rows = q; q += to->row_count;
  to->demand_count = *q++; to->demands = q; q += 3 * to->demand_count;
  to->blank_asked = *q++;
  to->excluded_count = *q++; to->excluded = q; q += to->excluded_count;
  for (i32 i = 0; i < CLASSES; i++) to->worth[i] = tables + table_at[*q++];
  to->title_count = *q++; to->titles = q; q += 2 * to->title_count;
  to->given = *q++; to->held = *q++; to->unknown = *q++; to->most_words = *q++; to->most = *q++; to->most_sum = *q++;
  to->required = *q++; to->blank = *q++; to->off = *q++;
  to->zones = *q++; to->minutes = q; q += 4 * to->zones;
  to->word_count = *q++; to->words = q; q += to->word_count;
  to->rarities = (double *)q; // copied to an aligned place by main
}

static i32 eligible;
static void mark(const Question *q, const i32 *far) {
  memcpy(out, far, 4 * bit_length);
  memset(asked, 0, 4 * bit_length);
  memset(lacking, 0, 4 * bit_length);
  for (i32 r = 0; r < q->row_count; r++) {
    const i32 *row = bits + q->rows[r] * bit_length;
    for (i32 i = 0; i < bit_length; i++) out[i] |= row[i];
  }
  for (i32 e = 0; e < q->excluded_count; e++) out[q->excluded[e] >> 5] |= 1u << (q->excluded[e] & 31);
  for (i32 d = 0; d < q->demand_count; d++) {
    if (q->demands[3 * d] < 0) { memset(asked, 255, 4 * bit_length); continue; }
    const i32 *held = bits + q->demands[3 * d], *absent = bits + q->demands[3 * d + 1];
    i32 *target = q->demands[3 * d + 2] ? out : lacking;
    for (i32 i = 0; i < bit_length; i++) { target[i] |= absent[i]; asked[i] |= ~(absent[i] | held[i]); }
  }
  if (q->blank_asked) for (i32 i = 0; i < bit_length; i++) asked[i] |= bits[q->blank + i];
  eligible = count;
  for (i32 i = 0; i < bit_length; i++) eligible -= __builtin_popcount(out[i]);
}

static void scatter(const Question *q) {
  if (q->near_count == 1) {
    for (i32 i = q->near[0]; i < q->near[1]; i += 2) {
      i32 worths = near_items[i + 1];
      sums[near_items[i]] = ((worths >> 15) * q->wish + (worths & 32767) * q->practice + COUNT_MASK) & ~COUNT_MASK;
    }
  }
  for (i32 a = 0; a < q->add_count; a++) {
    const i32 *add = q->adds + 4 * a, *items = add[0] ? macro_items : skill_items;
    for (i32 i = add[1]; i < add[2]; i++) sums[items[i]] += add[3];
  }
}

static double words_alone(const Question *q, i32 slot) {
  const i32 *row = data + start[slot];
  double sum = 0, length = row[WORD_TOTAL];
  for (i32 i = row[SKILLS_END]; i < row[WORDS_END]; i += 2) {
    double rarity = idf[row[i]];
    if (rarity == 0) continue;
    double n = row[i + 1];
    sum += (rarity * n * 2.2) / (n + 1.2 * (0.25 + (0.75 * length) / mean));
  }
  return sum / (sum + 8);
}

static void consider(const Question *q, i32 slot, i32 trip, i32 unsure) {
  i32 word = slot >> 5, bit = 1u << (slot & 31);
  if (out[word] & bit) return;
  i32 sum = sums[slot];
  i32 lacks = (lacking[word] & bit) || ((sum & COUNT_MASK) < q->required && !(bits[q->blank + word] & bit));
  i32 may_ask = unsure || (asked[word] & bit);
  i32 total = (sum >> COUNT_BITS) + trip;
  if (total + q->most < floor_now) return;
  total += q->given;
  i32 asks = 0;
  for (i32 i = 0; i < CLASSES; i++) {
    i32 answer = q->worth[i][classes[slot * CLASSES + i]];
    total += answer >> ASK_BITS;
    asks += answer & ASK_MASK;
  }
  for (i32 t = 0; t < 2 * q->title_count; t += 2) {
    if (bits[q->titles[t] + word] & bit) total += q->held;
    else if (!(bits[q->titles[t + 1] + word] & bit)) total += q->unknown;
  }
  i32 group = lacks ? 2 : may_ask || asks ? 1 : 0;
  if (total + q->most_words < floor_now) return;
  total += up(words_alone(q, slot) * weight_experience);
  if (total + SLACK < floor_now) return;
  candidates[found++] = (double)total * 16777216.0 + slot * 4 + group;
  heap_add(total);
}

static void sow(const Question *q) {
  for (i32 n = 0; n < q->near_count; n++) {
    i32 from = q->near[2 * n], to = q->near[2 * n + 1];
    if (to > from + 2 * SOWN * size) to = from + 2 * SOWN * size;
    for (i32 i = from; i < to; i += 2) {
      i32 slot = near_items[i], bit = 1u << (slot & 31);
      if (out[slot >> 5] & bit) continue;
      const i32 *row = data + start[slot];
      i32 zone = row[ZONE], modes = row[MODES], limit = row[LIMIT], best = -1;
      double value = 0.25;
      i32 unsure = 1;
      if (zone >= 0 && modes) {
        for (i32 m = 0; m < 4; m++) {
          i32 trip = q->minutes[zone * 4 + m];
          if (!(modes & (1 << m)) || trip < 0 || (m == TRANSIT && q->off)) continue;
          if (best < 0 || trip < best) best = trip;
        }
        if (best >= 0 && best <= limit) { value = 1 - (0.5 * best) / limit; unsure = 0; }
      }
      consider(q, slot, up(value * weight_commute), unsure);
      out[slot >> 5] |= bit;
    }
  }
}

static void scan(const Question *q, const i32 *runs, i32 length) {
  for (i32 r = 0; r < length; r += 4) {
    i32 trip = runs[r + 2], unsure = runs[r + 3];
    if (q->most_sum + trip + q->most < floor_now) break;
    i32 enough = (floor_now - trip - q->most) * (1 << COUNT_BITS);
    for (i32 slot = runs[r]; slot < runs[r + 1]; slot++) {
      if (sums[slot] < enough) continue;
      consider(q, slot, trip, unsure);
      enough = (floor_now - trip - q->most) * (1 << COUNT_BITS);
    }
  }
}

static int by_value(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static void run(const Question *q) {
  const i32 *reach = reaches + reach_at[q->reach];
  for (i32 i = 0; i < q->word_count; i++) idf[q->words[i]] = q->rarities[i];
  mark(q, reach + 1 + reach[0]);
  scatter(q);
  found = heap_count = floor_now = 0;
  sow(q);
  scan(q, reach + 1, reach[0]);
  memset(sums, 0, 4 * count);
  i32 kept = 0;
  for (i32 i = 0; i < found; i++)
    if (floor(candidates[i] / 16777216.0) + SLACK >= floor_now) candidates[kept++] = candidates[i];
  found = kept;
  qsort(candidates, found, sizeof(double), by_value);
  for (i32 i = 0; i < q->word_count; i++) idf[q->words[i]] = 0;
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

int main(int argc, char **argv) {
  if (argc != 2) return 2;
  FILE *f = fopen(argv[1], "rb");
  fseek(f, 0, SEEK_END);
  long bytes = ftell(f);
  rewind(f);
  file = malloc(bytes);
  if (fread(file, 1, bytes, f) != (size_t)bytes) return 2;
  i32 *head = section(0, NULL);
  count = head[0]; bit_length = head[1]; size = head[2];
  double *weights = malloc(24);
  memcpy(weights, head + 4, 24);
  weight_commute = weights[0]; weight_experience = weights[1]; mean = weights[2];
  data = section(1, NULL); start = section(2, NULL); near_items = section(3, NULL); skill_items = section(4, NULL);
  macro_items = section(5, NULL); bits = section(6, NULL); classes = (uint16_t *)section(7, NULL);
  tables = section(8, NULL); table_at = section(9, NULL); reaches = section(10, NULL); reach_at = section(11, NULL);
  questions = section(12, NULL); question_at = section(13, &question_count);
  sums = calloc(count, 4); out = calloc(bit_length, 4); asked = calloc(bit_length, 4); lacking = calloc(bit_length, 4);
  candidates = malloc(8 * count);
  idf = calloc(head[3], 8);
  Question *all = malloc(question_count * sizeof(Question));
  for (i32 i = 0; i < question_count; i++) {
    read_question(questions + question_at[i], all + i);
    double *aligned = malloc(8 * all[i].word_count + 8);
    memcpy(aligned, all[i].rarities, 8 * all[i].word_count);
    all[i].rarities = aligned;
  }
  char line[32];
  while (fgets(line, sizeof line, stdin)) {
    double begin = now(), check = 0;
    if (line[0] == 's') {
      long postings = 0;
      for (i32 i = 0; i < question_count; i++) {
        scatter(all + i);
        for (i32 n = 0; n < all[i].near_count; n++) postings += (all[i].near[2 * n + 1] - all[i].near[2 * n]) / 2;
        for (i32 a = 0; a < all[i].add_count; a++) postings += all[i].adds[4 * a + 2] - all[i].adds[4 * a + 1];
      }
      check = postings;
      double end = now();
      memset(sums, 0, 4 * count);
      printf("%.6f %.0f\n", (end - begin) / question_count, check);
    } else {
      for (i32 i = 0; i < question_count; i++) {
        run(all + i);
        for (i32 c = 0; c < found; c++) check += ((i32)fmod(candidates[c], 16777216.0) >> 2) % 1000;
      }
      printf("%.6f %.0f\n", (now() - begin) / question_count, check);
    }
    fflush(stdout);
  }
  return 0;
}
