package id.penghubung.kit.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayNameTest {

    @ParameterizedTest
    @CsvSource({
        "foto jalan.jpg, foto jalan.jpg",
        "FOTO.JPG, FOTO.jpg",
        "../../etc/passwd, passwd.jpg",
        "'C:\\Users\\siti\\foto.jpg', foto.jpg",
        "foto.exe, foto.exe.jpg",
        ".htaccess, htaccess.jpg",
        "'a\"b;c.jpg', a b c.jpg",
        "'', lampiran.jpg",
        "'   ', lampiran.jpg",
        "..., lampiran.jpg",
        "лубанг.jpg, лубанг.jpg",
    })
    void shouldKeepSafePartsOfTheGivenName(String given, String shown) {
        assertThat(DisplayName.of(given, FileKind.JPEG)).isEqualTo(shown);
    }

    @Test
    void shouldRemoveCharactersThatChangeTheWritingDirection() {
        assertThat(DisplayName.of("foto\u202Egpj.exe", FileKind.PDF)).isEqualTo("foto gpj.exe.pdf");
    }

    @Test
    void shouldRemoveLineBreaks() {
        assertThat(DisplayName.of("a\r\nSet-Cookie: x.pdf", FileKind.PDF)).isEqualTo("a Set-Cookie x.pdf");
    }

    @Test
    void shouldCutLongNamesBetweenCharacters() {
        String name = DisplayName.of("x".repeat(99) + "\uD83D\uDEA7".repeat(9), FileKind.PNG);

        assertThat(name).isEqualTo("x".repeat(99) + ".png");
    }

    @Test
    void shouldNameAFileWithoutName() {
        assertThat(DisplayName.of(null, FileKind.DOCX)).isEqualTo("lampiran.docx");
    }
}
