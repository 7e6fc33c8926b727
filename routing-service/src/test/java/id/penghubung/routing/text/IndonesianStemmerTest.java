package id.penghubung.routing.text;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.routing.testing.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stems are those of PostgreSQL, whose dictionary is the reference of the algorithm. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class IndonesianStemmerTest {

    @Inject
    Jdbc jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dilaporkan",
                "pelaporan",
                "melaporkan",
                "laporannya",
                "sekolah",
                "bersekolah",
                "menyapu",
                "penyapuan",
                "memakai",
                "pemakaian",
                "mempekerjakan",
                "bekerja",
                "pekerjaan",
                "belajar",
                "pelajar",
                "pelajaran",
                "pembelajaran",
                "terlambat",
                "keterlambatan",
                "kesehatan",
                "kebersihan",
                "membersihkan",
                "pungutan",
                "memungut",
                "perizinan",
                "diizinkan",
                "ijinkah",
                "bukulah",
                "bukumu",
                "bukunya",
                "jalanan",
                "perjalanan",
                "penerangan",
                "menerangi",
                "kebocoran",
                "bocor",
                "mengalir",
                "pengaliran",
                "penyalahgunaan",
                "menyalahgunakan",
                "mobil",
                "informasi",
                "administrasi",
                "kependudukan",
                "pendudukpun",
                "berobat",
                "pengobatan",
                "beternak",
                "peternakan",
                "berenang",
                "bencana",
                "kemacetan",
                "a",
                "ii",
                "keke",
                "meng",
                "pen",
                "memu",
                "peru",
                "123"
            })
    void shouldHaveTheStemsOfPostgreSql(String word) {
        // Given
        String reference = jdbc.one("select (ts_lexize('indonesian_stem', ?))[1]", row -> row.getString(1), word);

        // When
        String stem = IndonesianStemmer.stem(word);

        // Then
        assertThat(stem).isEqualTo(reference);
    }
}
