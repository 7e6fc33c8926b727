package id.penghubung.routing.directory;

import id.penghubung.events.AgencyDescribed;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The latest description of an agency that has arrived from focal-point-service. */
@Entity
@Table(name = "agency")
class AgencyEntity {

    @Id
    String code;

    String name;
    String kind;

    @Nullable
    String districtCode;

    boolean focalPoint;

    boolean active;

    /** True if somebody answers for it, and while no description has said. */
    boolean answered;

    /** The person who answers because no focal point is active; null if one is, nobody answers, and while no description has said. */
    @Enumerated(EnumType.STRING)
    @Nullable
    Substitute substitute;

    /** Number of the description with which the substitute was stored. An instance of the release before does not change it. */
    long substituteVersion;

    long eventVersion;

    Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected AgencyEntity() {}

    AgencyEntity(AgencyDescribed description, long version, Instant now) {
        this.code = description.code();
        this.name = description.name();
        this.kind = description.kind();
        this.eventVersion = version - 1;
        this.recordedAt = now;
        this.answered = true;
        update(description, version, now);
    }

    /** Applies a description, unless a newer one is stored. Deliveries may be repeated or arrive out of order. */
    final void update(AgencyDescribed description, long version, Instant now) {
        if (version <= eventVersion) {
            return;
        }
        name = description.name();
        kind = description.kind();
        districtCode = description.districtCode();
        focalPoint = description.focalPoint();
        active = description.active();
        if (substituteVersion != eventVersion) {
            substitute = null;
        }
        // An instance of the release before says nothing about people: what is known stays.
        if (description.answeredBy() != null) {
            answered = !AgencyDescribed.NOBODY.equals(description.answeredBy());
            substitute = Substitute.of(description.answeredBy());
        }
        substituteVersion = version;
        eventVersion = version;
        recordedAt = now;
    }
}
