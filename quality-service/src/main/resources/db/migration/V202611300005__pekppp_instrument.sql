-- The instrument of PEKPPP (PermenPANRB 29/2022) as far as it is known, as a draft that the organisation bureau completes and releases.
-- Known: the weights of the aspects, and the indicators of the first one with their weights. Not confirmed, so to be checked: the indicators
-- of the other aspects, the names and bounds of the categories, the shares of the forms, the questions to users, the days for an objection.
insert into assessment_instrument (id, code, year, kind, title, content, state, changed_by, changed_at, version) values (
'01980000-0000-7000-8000-000000002026', 'pekppp', 2026, 'PEKPPP', 'PEKPPP 2026 (rancangan untuk dilengkapi)', '{"aspects": [
  {"code": "kebijakan", "name": "Kebijakan pelayanan", "weight": 24, "indicators": [
    {"code": "standar", "name": "Standar pelayanan tersedia", "weight": 17, "lowest": 0, "highest": 5, "levels": [], "evidence": "Keputusan penetapan standar pelayanan", "evidenceRequired": true, "guidance": null},
    {"code": "partisipasi", "name": "Masyarakat terlibat dalam penyusunan standar", "weight": 14, "lowest": 0, "highest": 5, "levels": [], "evidence": "Berita acara forum konsultasi publik", "evidenceRequired": true, "guidance": null},
    {"code": "media-standar", "name": "Jumlah media publikasi standar", "weight": 7, "lowest": 0, "highest": 5, "levels": [], "evidence": "Tangkapan layar atau foto tiap media", "evidenceRequired": true, "guidance": null},
    {"code": "peninjauan", "name": "Standar ditinjau berkala dan ditindaklanjuti", "weight": 14, "lowest": 0, "highest": 5, "levels": [], "evidence": "Hasil peninjauan ulang", "evidenceRequired": true, "guidance": null},
    {"code": "maklumat", "name": "Siklus maklumat pelayanan", "weight": 10, "lowest": 0, "highest": 5, "levels": [], "evidence": "Maklumat yang ditandatangani dan dipublikasikan", "evidenceRequired": true, "guidance": null},
    {"code": "skm", "name": "Survei kepuasan masyarakat sesuai ketentuan", "weight": 17, "lowest": 0, "highest": 5, "levels": [], "evidence": "Laporan survei", "evidenceRequired": true, "guidance": null},
    {"code": "media-skm", "name": "Media publikasi hasil survei", "weight": 7, "lowest": 0, "highest": 5, "levels": [], "evidence": "Tangkapan layar atau foto tiap media", "evidenceRequired": true, "guidance": null},
    {"code": "tl-skm", "name": "Persentase tindak lanjut hasil survei", "weight": 7, "lowest": 0, "highest": 5, "levels": [], "evidence": "Laporan tindak lanjut", "evidenceRequired": true, "guidance": null},
    {"code": "cepat-skm", "name": "Kecepatan tindak lanjut hasil survei", "weight": 7, "lowest": 0, "highest": 5, "levels": [], "evidence": "Laporan tindak lanjut dengan tanggal", "evidenceRequired": true, "guidance": null}]},
  {"code": "sdm", "name": "Profesionalisme SDM", "weight": 25, "indicators": [
    {"code": "sdm-1", "name": "Profesionalisme SDM (indikator belum diisi)", "weight": 100, "lowest": 0, "highest": 5, "levels": [], "evidence": null, "evidenceRequired": false, "guidance": null}]},
  {"code": "sarana", "name": "Sarana dan prasarana", "weight": 18, "indicators": [
    {"code": "sarana-1", "name": "Sarana dan prasarana (indikator belum diisi)", "weight": 100, "lowest": 0, "highest": 5, "levels": [], "evidence": null, "evidenceRequired": false, "guidance": null}]},
  {"code": "sipp", "name": "Sistem informasi pelayanan publik", "weight": 11, "indicators": [
    {"code": "sipp-1", "name": "Sistem informasi pelayanan publik (indikator belum diisi)", "weight": 100, "lowest": 0, "highest": 5, "levels": [], "evidence": null, "evidenceRequired": false, "guidance": null}]},
  {"code": "pengaduan", "name": "Konsultasi dan pengaduan", "weight": 10, "indicators": [
    {"code": "pengaduan-1", "name": "Konsultasi dan pengaduan (indikator belum diisi)", "weight": 100, "lowest": 0, "highest": 5, "levels": [], "evidence": null, "evidenceRequired": false, "guidance": null}]},
  {"code": "inovasi", "name": "Inovasi", "weight": 12, "indicators": [
    {"code": "inovasi-1", "name": "Inovasi (indikator belum diisi)", "weight": 100, "lowest": 0, "highest": 5, "levels": [], "evidence": null, "evidenceRequired": false, "guidance": null}]}],
"questions": [
  {"code": "kemudahan", "text": "Seberapa mudah Anda memperoleh pelayanan unit ini?"},
  {"code": "petugas", "text": "Seberapa baik petugas melayani Anda?"},
  {"code": "hasil", "text": "Seberapa sesuai hasil pelayanan dengan yang dijanjikan?"}],
"combination": {"self": 0, "evaluator": 75, "users": 25},
"categories": [
  {"code": "A", "name": "prima", "from": 4.51},
  {"code": "A-", "name": "sangat baik", "from": 4.01},
  {"code": "B", "name": "baik", "from": 3.51},
  {"code": "B-", "name": "baik dengan catatan", "from": 3.01},
  {"code": "C", "name": "cukup", "from": 2.51},
  {"code": "C-", "name": "cukup dengan catatan", "from": 2.01},
  {"code": "D", "name": "buruk", "from": 1.51},
  {"code": "E", "name": "sangat buruk", "from": 1.01},
  {"code": "F", "name": "gagal", "from": 0}],
"objectionDays": 7, "leastUsers": 30}', 'DRAFT', 'system', '2026-11-28T00:00:00Z', 0);
