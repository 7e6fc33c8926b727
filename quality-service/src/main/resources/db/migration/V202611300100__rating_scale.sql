-- How the Ombudsman rates from a year on: method, levels with their bounds, dimensions. Data, which the organisation bureau edits.
-- confirmed in content says whether the bounds were read in a publication; those of 2022 to 2024 were not, and 2025 has none.
create table rating_scale (
    first_year int         primary key check (first_year between 2000 and 2999),
    content    jsonb       not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    version    bigint      not null
);

insert into rating_scale (first_year, content, changed_by, changed_at, version) values
(2021, '{"method": "COLOUR_ZONES", "legalBasis": "UU 25/2009; survei kepatuhan Ombudsman 2021", "confirmed": true,
  "levels": [
    {"code": "GREEN", "name": "Zona hijau", "zone": "GREEN", "from": 81.00, "to": 100.00},
    {"code": "YELLOW", "name": "Zona kuning", "zone": "YELLOW", "from": 51.00, "to": 80.99},
    {"code": "RED", "name": "Zona merah", "zone": "RED", "from": 0.00, "to": 50.99}],
  "dimensions": []}', 'system', '2026-11-30T00:00:00Z', 0),
(2022, '{"method": "CLASSES", "legalBasis": "Penilaian kepatuhan Ombudsman 2022 sampai 2024", "confirmed": false,
  "levels": [
    {"code": "A", "name": "Kualitas Tertinggi", "zone": "GREEN", "from": 88.00, "to": 100.00},
    {"code": "B", "name": "Kualitas Tinggi", "zone": "GREEN", "from": 78.00, "to": 87.99},
    {"code": "C", "name": "Kualitas Sedang", "zone": "YELLOW", "from": 54.00, "to": 77.99},
    {"code": "D", "name": "Kualitas Rendah", "zone": "RED", "from": 32.00, "to": 53.99},
    {"code": "E", "name": "Kualitas Terendah", "zone": "RED", "from": 0.00, "to": 31.99}],
  "dimensions": [
    {"code": "INPUT", "name": "Input"}, {"code": "PROCESS", "name": "Proses"},
    {"code": "OUTPUT", "name": "Output"}, {"code": "COMPLAINTS", "name": "Pengaduan"}]}',
  'system', '2026-11-30T00:00:00Z', 0),
(2025, '{"method": "OPINION", "legalBasis": "Peraturan Ombudsman 61/2025", "confirmed": false,
  "levels": [
    {"code": "HIGHEST", "name": "Kualitas Tertinggi"}, {"code": "HIGH", "name": "Kualitas Tinggi"},
    {"code": "MEDIUM", "name": "Kualitas Sedang"}, {"code": "LOW", "name": "Kualitas Rendah"},
    {"code": "LOWEST", "name": "Kualitas Terendah"}],
  "dimensions": [
    {"code": "INPUT", "name": "Input"}, {"code": "PROCESS", "name": "Proses"},
    {"code": "OUTPUT", "name": "Output"}, {"code": "COMPLAINTS", "name": "Pengaduan"},
    {"code": "PUBLIC_TRUST", "name": "Kepercayaan masyarakat"},
    {"code": "COMPLIANCE", "name": "Kepatuhan terhadap produk Ombudsman"}]}',
  'system', '2026-11-30T00:00:00Z', 0);
