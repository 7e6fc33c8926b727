package id.penghubung.focalpoint.ombudsman.types;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A version of a type of maladministration (<i>jenis maladministrasi</i>). Only its end and revision change. */
@Entity
@Table(name = "maladministration_type")
class MaladministrationType {

    static final long FIRST_REVISION = 1;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(updatable = false)
    private String code;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private String basis;

    @Column(updatable = false)
    private LocalDate validFrom;

    private @Nullable LocalDate validUntil;
    private @Nullable String endBasis;
    private @Nullable String endedBy;
    private long revision;

    @Column(updatable = false)
    private @Nullable String changedBy;

    @SuppressWarnings("NullAway.Init")
    protected MaladministrationType() {}

    MaladministrationType(
            String code, String name, String basis, LocalDate validFrom, long revision, @Nullable String changedBy) {
        this.code = code;
        this.name = name;
        this.basis = basis;
        this.validFrom = validFrom;
        this.revision = revision;
        this.changedBy = changedBy;
    }

    /**
     * Ends this version.
     *
     * @param day the first on which it is no longer valid
     * @param reason the regulation that ends it
     */
    void endOn(LocalDate day, String reason, String account) {
        validUntil = day;
        endBasis = reason;
        endedBy = account;
        revision++;
    }

    /** Returns whether the version has an end, on this day or before. */
    boolean endsBy(LocalDate day) {
        return validUntil != null && !validUntil.isAfter(day);
    }

    LocalDate validFrom() {
        return validFrom;
    }

    long revision() {
        return revision;
    }

    MaladministrationTypeView view() {
        return new MaladministrationTypeView(code, name, basis, validFrom, validUntil, endBasis, revision);
    }
}
