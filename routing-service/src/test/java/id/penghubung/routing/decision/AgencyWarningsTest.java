package id.penghubung.routing.decision;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.events.LocalizedText;
import id.penghubung.routing.directory.Agency;
import id.penghubung.routing.directory.AgencyDirectory;
import id.penghubung.routing.directory.RoutingWarning;
import id.penghubung.routing.directory.Substitute;
import id.penghubung.routing.models.AgencySuggestion;
import id.penghubung.routing.models.AgencySuggestion.SuggestedAgency;
import id.penghubung.routing.models.SuggestionOrigin;
import id.penghubung.routing.testing.Agencies;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Warnings about agencies that are suggested to the coordinator. */
class AgencyWarningsTest {

    private static final Agency PUBLIC_WORKS =
            new Agency("dpu", "Dinas Pekerjaan Umum", "DEPARTMENT", null, true, true, Substitute.HEAD);
    private static final Agency TRANSPORT = Agencies.department("dishub", "Dinas Perhubungan");

    @Test
    void shouldWarnOnceOfASuggestedAgencyWhoseHeadAnswers() {
        // Given: the reporter named the agency too
        List<RoutingWarning> ofNamed = RoutingWarning.about(PUBLIC_WORKS);

        // When
        List<RoutingWarning> warnings = AgencyWarnings.withSuggested(
                ofNamed,
                Optional.of(suggestion(TRANSPORT, PUBLIC_WORKS)),
                new AgencyDirectory(List.of(PUBLIC_WORKS, TRANSPORT), Instant.EPOCH));

        // Then
        assertThat(warnings).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo(RoutingWarning.Code.NO_FOCAL_POINT);
            assertThat(warning.agencyCode()).isEqualTo("dpu");
            assertThat(warning.text().id()).contains("Dinas Pekerjaan Umum", "pimpinannya yang menjawab");
            assertThat(warning.text().en()).contains("Dinas Pekerjaan Umum", "the head answers");
        });
    }

    private static AgencySuggestion suggestion(Agency... agencies) {
        return new AgencySuggestion(
                SuggestionOrigin.DUTIES,
                null,
                null,
                false,
                false,
                List.of(agencies).stream()
                        .map(agency -> new SuggestedAgency(agency.code(), agency.name(), 0.5, List.of("jalan")))
                        .toList(),
                new LocalizedText("Usulan", "Suggestion"));
    }
}
