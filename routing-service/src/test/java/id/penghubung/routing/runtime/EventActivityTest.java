package id.penghubung.routing.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Whether events are being applied. */
class EventActivityTest {

    private final AtomicLong now = new AtomicLong();
    private final EventActivity activity = new EventActivity(now::get);

    @Test
    void shouldBeBusyWhileEventsAreAppliedHoweverLongThatTakes() {
        // Given
        List<Boolean> busy = new ArrayList<>();

        // When
        activity.during(() -> {
            busy.add(activity.isBusy());
            now.addAndGet(EventActivity.GAP.multipliedBy(2).toNanos());
            busy.add(activity.isBusy());
        });

        // Then
        assertThat(busy).containsExactly(true, true);
    }

    @Test
    void shouldBeBusyUntilTheNextEventsWouldHaveCome() {
        // Given
        boolean before = activity.isBusy();
        activity.during(() -> {});

        // When
        boolean inTheGap = activity.isBusy();
        now.addAndGet(EventActivity.GAP.toNanos());

        // Then
        assertThat(before).isFalse();
        assertThat(inTheGap).isTrue();
        assertThat(activity.isBusy()).isFalse();
    }

    @Test
    void shouldNotStayBusyAfterAFailure() {
        // When
        assertThatThrownBy(() -> activity.during(() -> {
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");
        now.addAndGet(EventActivity.GAP.toNanos());

        // Then
        assertThat(activity.isBusy()).isFalse();
    }
}
