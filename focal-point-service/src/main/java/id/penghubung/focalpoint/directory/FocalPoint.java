package id.penghubung.focalpoint.directory;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who answers for an agency during a term (<i>pejabat penghubung</i>), or who heads it. */
@Entity
@Table(name = "focal_point")
class FocalPoint {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String agencyCode;

    private String account;
    private String name;
    private String position;
    private String email;
    private @Nullable String phone;
    private String language;

    @Enumerated(EnumType.STRING)
    private OfficerRole role;

    private @Nullable UUID unitId;
    private LocalDate termFrom;
    private @Nullable LocalDate termUntil;
    private @Nullable UUID deputyId;
    private @Nullable LocalDate absentFrom;
    private @Nullable LocalDate absentUntil;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected FocalPoint() {}

    @SuppressWarnings("NullAway.Init")
    FocalPoint(UUID id, String agencyCode, FocalPointRequest request) {
        this.id = id;
        this.agencyCode = agencyCode;
        change(request);
    }

    final void change(FocalPointRequest request) {
        account = request.account();
        name = request.name();
        position = request.position();
        email = request.email();
        phone = request.phone();
        language = request.languageOrDefault();
        role = request.role();
        unitId = request.unitId();
        termFrom = request.termFrom();
        termUntil = request.termUntil();
        deputyId = request.deputyId();
        absentFrom = request.absentFrom();
        absentUntil = request.absentUntil();
    }

    /**
     * Ends the term. A term that is already over cannot be changed, because the record must show it as it was.
     *
     * @throws ProblemException 409 when the term is over, 400 when the last day is before the first
     */
    void endTerm(LocalDate lastDay, LocalDate today) {
        if (termUntil != null && termUntil.isBefore(today)) {
            throw ProblemException.of(
                    DirectoryProblem.TERM_ENDED,
                    "Masa tugas ini berakhir pada " + termUntil + ".",
                    "This term ended on " + termUntil + ".");
        }
        if (lastDay.isBefore(termFrom)) {
            throw ProblemException.invalid(FieldError.of(
                    "lastDay", "tidak boleh sebelum awal masa tugas", "must not be before the term begins"));
        }
        termUntil = lastDay;
    }

    boolean isInTerm(LocalDate day) {
        return !day.isBefore(termFrom) && (termUntil == null || !day.isAfter(termUntil));
    }

    boolean isAbsent(LocalDate day) {
        return absentFrom != null && absentUntil != null && !day.isBefore(absentFrom) && !day.isAfter(absentUntil);
    }

    boolean overlaps(FocalPointRequest other) {
        boolean beginsBeforeOtherEnds = other.termUntil() == null || !termFrom.isAfter(other.termUntil());
        boolean endsAfterOtherBegins = termUntil == null || !termUntil.isBefore(other.termFrom());
        return beginsBeforeOtherEnds && endsAfterOtherBegins;
    }

    /** Returns whether the person works on the cases of the agency, and does not only head it. */
    boolean isOfficer() {
        return role == OfficerRole.OFFICER;
    }

    UUID id() {
        return id;
    }

    String agencyCode() {
        return agencyCode;
    }

    @Nullable
    UUID deputyId() {
        return deputyId;
    }

    long version() {
        return version;
    }

    OfficerContact contact() {
        return new OfficerContact(account, name, email, language, role);
    }

    FocalPointView view() {
        return new FocalPointView(
                id,
                account,
                name,
                position,
                email,
                phone,
                language,
                role,
                unitId,
                termFrom,
                termUntil,
                deputyId,
                absentFrom,
                absentUntil,
                version);
    }
}
