package id.penghubung.routing.decision;

import static id.penghubung.routing.testing.SampleAgencies.UNKNOWN_DISTRICT;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.ComplaintSentToTriage;
import id.penghubung.events.ComplaintSubmitted;
import id.penghubung.events.DecisionMaker;
import id.penghubung.events.DomainEvent;
import id.penghubung.routing.testing.Backends;
import id.penghubung.routing.testing.Categories;
import id.penghubung.routing.testing.Categories.Category;
import id.penghubung.routing.testing.ComplaintScenario;
import id.penghubung.routing.testing.SampleAgencies;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Automatic routing of submitted complaints. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class AutomaticRoutingServiceTest {

    @BeforeAll
    static void publishDirectory() {
        SampleAgencies.publishAll();
    }

    static List<Category> everyCategory() {
        return Categories.all();
    }

    @ParameterizedTest
    @MethodSource("everyCategory")
    void shouldRouteEachCategoryByTheCatalogue(Category category) {
        // Given
        ComplaintScenario scenario = ComplaintScenario.ofAComplaintInTenggarong(category.code());

        // When
        DomainEvent outcome = scenario.submitted().awaitEvents(1).getFirst();

        // Then
        switch (category.route().to()) {
            case "AGENCY" ->
                assertThat(agencyOf(outcome)).isEqualTo(category.route().agency());
            case "DISTRICT_OFFICE_OF_LOCATION" -> assertThat(agencyOf(outcome)).isEqualTo("kec-tenggarong");
            default -> assertThat(outcome).isInstanceOf(ComplaintSentToTriage.class);
        }
        if (category.oversight()) {
            assertThat(agencyOf(outcome)).isEqualTo("inspektorat");
            assertThat(((ComplaintRouted) outcome).oversight()).isTrue();
        }
    }

    @Test
    void shouldPublishTheWholeComplaintAndTheExplanation() {
        // Given
        ComplaintScenario scenario = ComplaintScenario.ofAComplaintInTenggarong("101");

        // When
        ComplaintRouted routed = scenario.submitted().awaitRouted();

        // Then
        ComplaintSubmitted submission = scenario.submission();
        assertThat(routed.agencyName()).isEqualTo("Dinas Pekerjaan Umum");
        assertThat(routed.round()).isOne();
        assertThat(routed.decidedBy()).isEqualTo(DecisionMaker.RULE);
        assertThat(routed.complaint()).isEqualTo(submission.complaint());
        assertThat(routed.trackingNumber()).isEqualTo(submission.trackingNumber());
        assertThat(routed.submittedAt()).isEqualTo(submission.submittedAt());
        assertThat(routed.explanation().id())
                .contains("Jalan dan jembatan", "101", "Kecamatan Tenggarong", "versi 1", "Dinas Pekerjaan Umum");
        assertThat(routed.explanation().en())
                .contains("Roads and bridges", "101", "Kecamatan Tenggarong", "version 1", "Dinas Pekerjaan Umum");
    }

    @Test
    void shouldSendADistrictWithoutAnOfficeToTriage() {
        // Given
        ComplaintScenario scenario = ComplaintScenario.ofAComplaint("205", UNKNOWN_DISTRICT);

        // When
        ComplaintSentToTriage sent = scenario.submitted().awaitSentToTriage();

        // Then
        assertThat(sent.round()).isOne();
        assertThat(sent.reason().id()).contains("Pelayanan kecamatan dan kelurahan", UNKNOWN_DISTRICT);
        assertThat(sent.reason().en()).contains("District and ward services", UNKNOWN_DISTRICT);
    }

    @Test
    void shouldSendAnUnknownCategoryToTriage() {
        // Given
        ComplaintScenario scenario = ComplaintScenario.ofAComplaintInTenggarong("999");

        // When
        ComplaintSentToTriage sent = scenario.submitted().awaitSentToTriage();

        // Then
        assertThat(sent.reason().en()).contains("no rule for category 999", "Kecamatan Tenggarong");
    }

    private static String agencyOf(DomainEvent outcome) {
        assertThat(outcome).isInstanceOf(ComplaintRouted.class);
        return ((ComplaintRouted) outcome).agencyCode();
    }
}
