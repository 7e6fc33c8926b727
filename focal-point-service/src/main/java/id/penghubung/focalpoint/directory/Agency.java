package id.penghubung.focalpoint.directory;

import id.penghubung.events.AgencyDescribed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An agency of the regency that answers complaints (<i>perangkat daerah</i>), or a company that the regency owns. */
@Entity
@Table(name = "agency")
class Agency {

    @Id
    private String code;

    private String name;

    @Column(updatable = false)
    private String kind;

    @Column(updatable = false)
    private @Nullable String districtCode;

    private boolean focalPoint;
    private @Nullable LocalDate agreementDate;
    private boolean active;

    @Enumerated(EnumType.STRING)
    private @Nullable Answering answeredBy;

    private long eventVersion;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Agency() {}

    Agency(String code, String name, String kind, @Nullable String districtCode, @Nullable LocalDate agreementDate) {
        this.code = code;
        this.name = name;
        this.kind = kind;
        this.districtCode = districtCode;
        this.agreementDate = agreementDate;
        this.focalPoint = agreementDate != null;
        this.active = true;
        this.eventVersion = 1;
    }

    /**
     * Changes name, state and agreement. An agency is a focal-point agency if it has signed the agreement with the
     * Ombudsman (18 May 2022 for the first sixteen agencies).
     */
    AgencyDescribed change(String newName, boolean nowActive, @Nullable LocalDate signedOn) {
        name = newName;
        active = nowActive;
        agreementDate = signedOn;
        focalPoint = signedOn != null;
        eventVersion++;
        return described();
    }

    /**
     * Sets the person who answers for the agency.
     *
     * @return false if it was the same before
     */
    boolean changeAnswering(@Nullable Answering now) {
        if (answeredBy == now) {
            return false;
        }
        answeredBy = now;
        eventVersion++;
        return true;
    }

    AgencyDescribed described() {
        return new AgencyDescribed(code, name, kind, districtCode, focalPoint, active)
                .withAnswering(answeredBy == null ? null : answeredBy.name());
    }

    @Nullable
    Answering answeredBy() {
        return answeredBy;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    /** Returns whether the agency has signed the focal-point agreement with the Ombudsman. */
    boolean focalPoint() {
        return focalPoint;
    }

    long eventVersion() {
        return eventVersion;
    }

    long version() {
        return version;
    }

    AgencyView view(List<UnitView> units) {
        return new AgencyView(code, name, kind, districtCode, focalPoint, agreementDate, active, units, version);
    }
}
