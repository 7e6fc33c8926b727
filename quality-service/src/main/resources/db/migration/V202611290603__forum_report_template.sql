-- Sections and columns of the report on forums to the ministry. One row; the bureau edits it as data.
create table forum_report_template (
    only_one   boolean     primary key default true check (only_one),
    content    jsonb       not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    version    bigint      not null
);

insert into forum_report_template (content, changed_by, changed_at, version) values ('{
  "title": "Laporan Penyelenggaraan Forum Konsultasi Publik",
  "introduction": "Disampaikan kepada Menteri PANRB menurut Peraturan Menteri PANRB Nomor 16 Tahun 2017.",
  "sections": [
    {"heading": "Forum yang diselenggarakan", "source": "FORUMS", "columns": [
      {"label": "Unit penyelenggara", "field": "unit"},
      {"label": "Kecamatan", "field": "district"},
      {"label": "Topik", "field": "topic"},
      {"label": "Tanggal", "field": "held_on"},
      {"label": "Tempat", "field": "place"},
      {"label": "Jumlah peserta", "field": "participants"},
      {"label": "Berita acara", "field": "record"},
      {"label": "Jumlah usulan", "field": "proposals"},
      {"label": "Jumlah kesepakatan", "field": "agreements"}]},
    {"heading": "Peserta menurut unsur", "source": "ATTENDANCE", "columns": [
      {"label": "Unit penyelenggara", "field": "unit"},
      {"label": "Topik", "field": "topic"},
      {"label": "Unsur", "field": "participant_group"},
      {"label": "Mewakili", "field": "represents"},
      {"label": "Jumlah", "field": "participants"}]},
    {"heading": "Usulan dan jawaban", "source": "PROPOSALS", "columns": [
      {"label": "Unit penyelenggara", "field": "unit"},
      {"label": "Topik", "field": "topic"},
      {"label": "Unsur", "field": "participant_group"},
      {"label": "Usulan", "field": "text"},
      {"label": "Jawaban", "field": "answer"},
      {"label": "Hasil", "field": "outcome"}]},
    {"heading": "Kesepakatan dan tindak lanjut", "source": "AGREEMENTS", "columns": [
      {"label": "Unit penyelenggara", "field": "unit"},
      {"label": "Topik", "field": "topic"},
      {"label": "Kesepakatan", "field": "text"},
      {"label": "Penanggung jawab", "field": "owner"},
      {"label": "Batas waktu", "field": "due_on"},
      {"label": "Keadaan", "field": "state"},
      {"label": "Tindak lanjut", "field": "follow_up"}]},
    {"heading": "Unit tanpa forum", "source": "MISSING", "columns": [
      {"label": "Unit", "field": "unit"},
      {"label": "Kecamatan", "field": "district"}]}]
}', 'system', '2026-11-28T00:00:00Z', 0);
