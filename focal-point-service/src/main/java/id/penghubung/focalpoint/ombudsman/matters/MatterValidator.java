package id.penghubung.focalpoint.ombudsman.matters;

import id.penghubung.focalpoint.calendar.WorkingCalendar;
import id.penghubung.focalpoint.directory.AgencyStructure;
import id.penghubung.focalpoint.ombudsman.ComplaintCases;
import id.penghubung.focalpoint.ombudsman.ComplaintCases.AgencyComplaint;
import id.penghubung.focalpoint.ombudsman.ReferredComplaints;
import id.penghubung.focalpoint.ombudsman.types.MaladministrationTypes;
import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks a new matter against the directory, the code table and the calendar, and names all wrong fields at once. */
@ApplicationScoped
class MatterValidator {

    private final AgencyStructure structure;
    private final MaladministrationTypes types;
    private final ComplaintCases cases;
    private final ReferredComplaints referrals;
    private final OfficeTime office;

    MatterValidator(
            AgencyStructure structure,
            MaladministrationTypes types,
            ComplaintCases cases,
            ReferredComplaints referrals,
            OfficeTime office) {
        this.structure = structure;
        this.types = types;
        this.cases = cases;
        this.referrals = referrals;
        this.office = office;
    }

    /** @throws ProblemException 400 that points to every wrong field */
    void requireValid(MatterRequest request, LocalDate openedOn, boolean fromLetter) {
        List<FieldError> errors = new ArrayList<>();
        addNumberError(errors, request, fromLetter);
        if (request.firstStage().isFinal()) {
            errors.add(FieldError.of(
                    "stage", "laporan baru tidak dapat sudah ditutup", "a new matter cannot be closed already"));
        }
        addAgencyErrors(errors, request, List.of());
        if (openedOn.isBefore(WorkingCalendar.FIRST_DAY)) {
            errors.add(FieldError.of(
                    "openedOn",
                    "tidak boleh sebelum " + WorkingCalendar.FIRST_DAY,
                    "must not be before " + WorkingCalendar.FIRST_DAY));
        } else {
            addFutureError(errors, "openedOn", openedOn);
        }
        if (!openedOn.isBefore(WorkingCalendar.FIRST_DAY) && !openedOn.isAfter(WorkingCalendar.LAST_DAY)) {
            addTypeErrors(errors, request, openedOn);
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    /** @throws ProblemException 400 that points to every wrong field of a correction */
    void requireValidCorrection(Matter matter, MatterRequest corrected, boolean fromLetter) {
        List<FieldError> errors = new ArrayList<>();
        addNumberError(errors, corrected, fromLetter);
        boolean changed = corrected.accessType() != matter.accessType();
        if (changed
                && (corrected.accessType() == AccessType.RAPID_RESPONSE
                        || matter.accessType() == AccessType.RAPID_RESPONSE)) {
            errors.add(FieldError.of(
                    "accessType",
                    "tidak dapat dikoreksi dari atau menjadi RAPID_RESPONSE, karena tenggatnya berbeda; buka laporan baru",
                    "cannot be corrected from or to RAPID_RESPONSE, whose time limits differ; open a new matter"));
        }
        addAgencyErrors(errors, corrected, matter.content().accused());
        addTypeErrors(errors, corrected, matter.openedOn());
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    /**
     * Returns the day, or today if there is none.
     *
     * @throws ProblemException 400 if it is in the future
     */
    LocalDate requireNotFuture(String field, @Nullable LocalDate day) {
        if (day == null) {
            return office.today();
        }
        List<FieldError> errors = new ArrayList<>();
        addFutureError(errors, field, day);
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return day;
    }

    /** @throws ProblemException 400 if the account is not that of an officer or head of one of the agencies */
    void requireOfficer(String field, String account, List<String> agencies) {
        if (agencies.stream().noneMatch(agency -> structure.hasPerson(agency, account))) {
            throw ProblemException.invalid(FieldError.of(
                    field,
                    "bukan akun pejabat atau pimpinan instansi yang terkait",
                    "is no account of an officer or head of an agency concerned"));
        }
    }

    LocalDate dayOrToday(@Nullable LocalDate day) {
        return day == null ? office.today() : day;
    }

    private static void addNumberError(List<FieldError> errors, MatterRequest request, boolean fromLetter) {
        if (fromLetter && request.numbersOrNone().isEmpty()) {
            errors.add(FieldError.of(
                    "numbers", "koordinator mengisi nomor suratnya", "a coordinator gives the number of the letter"));
        }
    }

    private void addFutureError(List<FieldError> errors, String field, LocalDate day) {
        if (day.isAfter(office.today())) {
            errors.add(FieldError.of(field, "tidak boleh di masa depan", "must not be in the future"));
        }
    }

    private void addAgencyErrors(List<FieldError> errors, MatterRequest request, List<Accused> unchanged) {
        Set<String> concerned = new HashSet<>(request.agencies());
        Set<String> known = structure.existing(concerned);
        for (int i = 0; i < request.agencies().size(); i++) {
            if (!known.contains(request.agencies().get(i))) {
                errors.add(new FieldError(
                        "#/agencies/" + i, Text.of("tidak ada instansi dengan kode ini", "no agency has this code")));
            }
        }
        for (int i = 0; i < request.accusedOrNone().size(); i++) {
            Accused accused = request.accusedOrNone().get(i);
            addConcernedError(errors, "#/accused/" + i + "/agencyCode", concerned, accused.agencyCode());
            if (unchanged.contains(accused)) {
                // The directory may have changed since.
                continue;
            }
            if (accused.unitId() != null && !structure.hasUnit(accused.agencyCode(), accused.unitId())) {
                errors.add(new FieldError(
                        "#/accused/" + i + "/unitId",
                        Text.of("bukan unit dari instansi itu", "is not a unit of that agency")));
            }
            if (accused.account() != null && !structure.hasPerson(accused.agencyCode(), accused.account())) {
                errors.add(
                        new FieldError(
                                "#/accused/" + i + "/account",
                                Text.of(
                                        "bukan akun pejabat atau pimpinan instansi itu; isi name jika tidak punya akun",
                                        "is no account of an officer or head of that agency; without an account, give the name")));
            }
        }
        addComplaintErrors(errors, request, concerned);
        addSecrecyError(errors, request);
    }

    /** A secret reporter stays secret in the matter: its agencies must not learn of the complaint from it. */
    private void addSecrecyError(List<FieldError> errors, MatterRequest request) {
        List<UUID> linked = request.complaintsOrNone().stream()
                .map(LinkedComplaint::complaintId)
                .toList();
        if (!request.reporterSecret() && !referrals.withSecretReporter(linked).isEmpty()) {
            errors.add(FieldError.of(
                    "reporterSecret",
                    "harus true: pelapor dari pengaduan yang dirujuk dirahasiakan",
                    "must be true: the reporter of a referred complaint is secret"));
        }
    }

    private void addComplaintErrors(List<FieldError> errors, MatterRequest request, Set<String> concerned) {
        List<LinkedComplaint> linked = request.complaintsOrNone();
        Set<AgencyComplaint> known =
                cases.of(linked.stream().map(LinkedComplaint::complaintId).toList());
        for (int i = 0; i < linked.size(); i++) {
            LinkedComplaint complaint = linked.get(i);
            if (!concerned.contains(complaint.agencyCode())) {
                addConcernedError(errors, "#/complaints/" + i + "/agencyCode", concerned, complaint.agencyCode());
            } else if (!known.contains(new AgencyComplaint(complaint.complaintId(), complaint.agencyCode()))) {
                errors.add(new FieldError(
                        "#/complaints/" + i + "/complaintId",
                        Text.of(
                                "instansi itu tidak menangani pengaduan ini",
                                "that agency has no case of this complaint")));
            }
        }
    }

    private static void addConcernedError(
            List<FieldError> errors, String pointer, Set<String> concerned, String agencyCode) {
        if (!concerned.contains(agencyCode)) {
            errors.add(new FieldError(
                    pointer,
                    Text.of("harus salah satu dari instansi yang terkait", "must be one of the agencies concerned")));
        }
    }

    private void addTypeErrors(List<FieldError> errors, MatterRequest request, LocalDate openedOn) {
        List<String> alleged = request.typesOrNone();
        Set<String> valid = types.validOn(openedOn, alleged);
        for (int i = 0; i < alleged.size(); i++) {
            if (!valid.contains(alleged.get(i))) {
                errors.add(new FieldError(
                        "#/maladministrationTypes/" + i,
                        Text.of(
                                "bukan jenis maladministrasi yang berlaku pada " + openedOn,
                                "is not a maladministration type that is valid on " + openedOn)));
            }
        }
    }
}
