package id.penghubung.focalpoint.ombudsman.types;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A version of a type of maladministration (<i>jenis maladministrasi</i>). Only its last day and revision change. */
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
    private long revision;
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

    /** Ends this version; the day is the first on which it is no longer valid. */
    void endOn(LocalDate day, @Nullable String account) {
        validUntil = day;
        changedBy = account;
        revision++;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validUntil() {
        return validUntil;
    }

    long revision() {
        return revision;
    }

    MaladministrationTypeView view() {
        return new MaladministrationTypeView(code, name, basis, validFrom, validUntil, revision);
    }
}
