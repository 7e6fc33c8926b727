package id.penghubung.routing.directory;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.events.AgencyDescribed;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The newest description is kept, also if descriptions arrive out of order. */
class AgencyEntityTest {

    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

    @Test
    void shouldApplyANewerDescription() {
        // Given
        AgencyEntity agency = new AgencyEntity(described("Dinas PU", true), 3, NOW);

        // When
        agency.update(described("Dinas Pekerjaan Umum", false), 4, NOW.plusSeconds(1));

        // Then
        assertThat(agency.name).isEqualTo("Dinas Pekerjaan Umum");
        assertThat(agency.active).isFalse();
        assertThat(agency.eventVersion).isEqualTo(4);
        assertThat(agency.recordedAt).isEqualTo(NOW.plusSeconds(1));
    }

    @Test
    void shouldIgnoreAnOlderDescription() {
        // Given
        AgencyEntity agency = new AgencyEntity(described("Dinas Pekerjaan Umum", true), 3, NOW);

        // When
        agency.update(described("Dinas PU", false), 2, NOW.plusSeconds(1));
        agency.update(described("Dinas PU", false), 3, NOW.plusSeconds(1));

        // Then
        assertThat(agency.name).isEqualTo("Dinas Pekerjaan Umum");
        assertThat(agency.active).isTrue();
        assertThat(agency.eventVersion).isEqualTo(3);
        assertThat(agency.recordedAt).isEqualTo(NOW);
    }

    /** During a restart one by one, an instance of the release before describes an agency without the field. */
    @Test
    void shouldKeepWhoAnswersWhenADescriptionDoesNotSay() {
        // Given
        AgencyEntity agency =
                new AgencyEntity(described("Dinas PU", true).withAnswering(AgencyDescribed.NOBODY), 3, NOW);

        // When
        agency.update(described("Dinas Pekerjaan Umum", true), 4, NOW);

        // Then
        assertThat(agency.answered).isFalse();
        agency.update(described("Dinas Pekerjaan Umum", true).withAnswering("HEAD"), 5, NOW);
        agency.update(described("Dinas Pekerjaan Umum", true), 6, NOW);
        assertThat(agency.answered).isTrue();
        assertThat(agency.substitute).isEqualTo(Substitute.HEAD);
        agency.update(described("Dinas Pekerjaan Umum", true).withAnswering("FOCAL_POINT"), 7, NOW);
        assertThat(agency.substitute).isNull();
        assertThat(new AgencyEntity(described("Dinas PU", true), 1, NOW).answered)
                .isTrue();
    }

    /** As after a description that an instance of the release before has stored. */
    @Test
    void shouldForgetASubstituteThatIsOutOfDateWhenADescriptionDoesNotSay() {
        // Given
        AgencyEntity agency = new AgencyEntity(described("Dinas PU", true).withAnswering("HEAD"), 3, NOW);
        agency.eventVersion = 4;

        // When
        agency.update(described("Dinas Pekerjaan Umum", true), 5, NOW);

        // Then
        assertThat(agency.answered).isTrue();
        assertThat(agency.substitute).isNull();
        assertThat(agency.substituteVersion).isEqualTo(5);
    }

    private static AgencyDescribed described(String name, boolean active) {
        return new AgencyDescribed("dpu", name, "DEPARTMENT", null, true, active);
    }
}
