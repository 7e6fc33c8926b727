package id.penghubung.routing.decision;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.ComplaintSubmitted;
import id.penghubung.events.DecisionMaker;
import id.penghubung.routing.testing.Backends;
import id.penghubung.routing.testing.KutaiKartanegara;
import id.penghubung.routing.testing.Story;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A complaint comes in and finds its agency. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RoutingStoryTest {

    @BeforeAll
    static void theDirectoryIsKnown() {
        KutaiKartanegara.isDescribed();
    }

    @Test
    void shouldSendABrokenRoadToPublicWorksAndSayWhy() {
        // Given
        Story story = Story.ofAComplaintInTenggarong("101");

        // When
        ComplaintRouted routed = story.submitted().whenRouted();

        // Then
        ComplaintSubmitted submission = story.submission();
        assertThat(routed.agencyCode()).isEqualTo("dpu");
        assertThat(routed.agencyName()).isEqualTo("Dinas Pekerjaan Umum");
        assertThat(routed.round()).isOne();
        assertThat(routed.decidedBy()).isEqualTo(DecisionMaker.RULE);
        assertThat(routed.oversight()).isFalse();
        assertThat(routed.complaint()).isEqualTo(submission.complaint());
        assertThat(routed.trackingNumber()).isEqualTo(submission.trackingNumber());
        assertThat(routed.submittedAt()).isEqualTo(submission.submittedAt());
        assertThat(routed.explanation().id())
                .contains("Jalan dan jembatan", "101", "Kecamatan Tenggarong", "versi 1", "Dinas Pekerjaan Umum");
        assertThat(routed.explanation().en())
                .contains("Roads and bridges", "101", "Kecamatan Tenggarong", "version 1", "Dinas Pekerjaan Umum");
    }
}
