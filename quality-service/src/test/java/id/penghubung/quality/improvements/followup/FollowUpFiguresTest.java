package id.penghubung.quality.improvements.followup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Share and speed of the follow-up, as PEKPPP asks for them (PermenPANRB 29/2022). */
class FollowUpFiguresTest {

    @Test
    void shouldRoundShareAndDaysHalfUp() {
        FollowUpFigures figures = FollowUpFigures.of(8, 3, 2, 1, 64);

        assertThat(figures.sharePercent()).isEqualByComparingTo("37.50");
        assertThat(figures.averageDays()).isEqualByComparingTo("21.3");
        assertThat(FollowUpFigures.of(3, 2, 2, 0, 5).sharePercent()).isEqualByComparingTo("66.67");
        assertThat(FollowUpFigures.of(3, 2, 2, 0, 5).averageDays()).isEqualByComparingTo("2.5");
        assertThat(FollowUpFigures.of(16, 4, 4, 0, 9).averageDays()).isEqualByComparingTo("2.3");
    }

    @Test
    void shouldHaveNoShareWithoutAnActionAndNoSpeedWithoutACompletion() {
        FollowUpFigures none = FollowUpFigures.of(0, 0, 0, 0, 0);
        FollowUpFigures open = FollowUpFigures.of(2, 0, 0, 0, 0);

        assertThat(none.sharePercent()).isNull();
        assertThat(open.sharePercent()).isEqualByComparingTo("0.00");
        assertThat(open.averageDays()).isNull();
    }
}
