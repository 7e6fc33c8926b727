package id.penghubung.kit.paging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CommonProblem;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final UUID ID = UUID.fromString("01a1ec6e-d76e-7fc6-b949-97265a1a25ae");
    private static final Instant TIME = Instant.parse("2026-11-20T02:14:09.518204Z");

    @Test
    void shouldReturnSortKey() {
        Cursor cursor = Cursor.read(Cursor.at(TIME, ID, 7, "a").encoded(), 4).orElseThrow();

        assertThat(cursor.instant(0)).isEqualTo(TIME);
        assertThat(cursor.uuid(1)).isEqualTo(ID);
        assertThat(cursor.number(2)).isEqualTo(7);
        assertThat(cursor.text(3)).isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a|b", "|", "100%", "%7C|%25", "Jalan é", "a\nb"})
    void shouldEncodeAnyText(String text) {
        Cursor cursor = Cursor.read(Cursor.at(text, ID).encoded(), 2).orElseThrow();

        assertThat(cursor.text(0)).isEqualTo(text);
        assertThat(cursor.uuid(1)).isEqualTo(ID);
    }

    @Test
    void shouldBeUrlSafe() {
        assertThat(Cursor.at(TIME, ID, "???>>>").encoded()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @NullAndEmptySource
    void shouldStartAtBeginningWithoutCursor(String none) {
        assertThat(Cursor.read(none, 2)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!", "abc=d", "a b", "Zm9v", "%00"})
    void shouldRejectInvalidCursor(String foreign) {
        assertRejected(() -> Cursor.read(foreign, 2));
    }

    @Test
    void shouldRejectCursorOfDifferentList() {
        String byName = Cursor.at("dpu").encoded();
        String byNameAndId = Cursor.at("dpu", ID).encoded();

        assertRejected(() -> Cursor.read(byName, 2));
        assertRejected(() -> Cursor.read(byNameAndId, 2).orElseThrow().instant(0));
        assertRejected(() -> Cursor.read(byNameAndId, 2).orElseThrow().number(0));
        assertRejected(() -> Cursor.read(byNameAndId, 2).orElseThrow().uuid(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1000000000-12-31T23:59:59.999999999Z", "-0005-01-01T00:00:00Z", "dpu\u0000"})
    void shouldRejectForgedCursorThatDatabaseCannotStore(String part) {
        String forged = Base64.getUrlEncoder().encodeToString(part.getBytes(UTF_8));

        assertRejected(() -> Cursor.read(forged, 1).orElseThrow().instant(0));
    }

    @Test
    void shouldNameNextPageOnlyIfItExists() {
        assertThat(Page.of(List.of("a", "b", "c"), 2, Cursor::at, String::length))
                .isEqualTo(new Page<>(List.of(1, 1), Cursor.at("b").encoded()));
        assertThat(Page.of(List.of("a", "b"), 2, Cursor::at, String::length).next())
                .isNull();
        assertThat(Page.of(List.<String>of(), 2, Cursor::at, String::length).items())
                .isEmpty();
    }

    private static void assertRejected(ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(CommonProblem.VALIDATION_FAILED.type()));
    }
}
