package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.focalpoint.ombudsman.MatterDirectory.MatterSummary;
import id.penghubung.focalpoint.ombudsman.MatterFiles;
import id.penghubung.focalpoint.ombudsman.types.MaladministrationTypes;
import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks reports and actions against the directory of the matter, the code table and the calendar of the office. Each error is
 * a problem (400) with its field.
 */
@ApplicationScoped
class ActionValidator {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int MAX_DAYS_AHEAD = 1_000;

    private final MaladministrationTypes types;
    private final MatterFiles files;
    private final OfficeTime office;
    private final Clock clock;

    ActionValidator(MaladministrationTypes types, MatterFiles files, OfficeTime office, Clock clock) {
        this.types = types;
        this.files = files;
        this.office = office;
        this.clock = clock;
    }

    void requireValid(ReportRequest request, MatterSummary matter) {
        List<FieldError> errors = new ArrayList<>();
        addDayErrors(errors, "signedOn", request.signedOn());
        addReceiptErrors(errors, request.receivedAt(), request.signedOn());
        if (request.attachmentId() != null && !files.isOf(matter.id(), request.attachmentId())) {
            errors.add(FieldError.of(
                    "attachmentId",
                    "bukan lampiran surat dari laporan ini",
                    "is not attached to a letter of this matter"));
        }
        if (request.sentToReporterOn() != null) {
            addDayErrors(errors, "sentToReporterOn", request.sentToReporterOn());
            if (request.sentToReporterOn().isBefore(request.signedOn())) {
                errors.add(FieldError.of(
                        "sentToReporterOn",
                        "tidak boleh sebelum tanggal LHP",
                        "must not be before the date of the report"));
            }
        }
        boolean found = request.conclusion() == Conclusion.FOUND;
        if (found == request.findingsOrNone().isEmpty()) {
            errors.add(FieldError.of(
                    "findings",
                    found ? "wajib diisi untuk FOUND" : "hanya untuk FOUND",
                    found ? "is required for FOUND" : "applies only to FOUND"));
        }
        addFindingErrors(errors, request, matter);
        requireNone(errors);
    }

    private void addFindingErrors(List<FieldError> errors, ReportRequest request, MatterSummary matter) {
        List<ReportRequest.FindingRequest> findings = request.findingsOrNone();
        Set<String> valid = validTypes(
                request.signedOn(),
                findings.stream()
                        .map(ReportRequest.FindingRequest::maladministrationType)
                        .collect(Collectors.toSet()));
        for (int i = 0; i < findings.size(); i++) {
            if (!matter.agencies().contains(findings.get(i).agencyCode())) {
                errors.add(notConcerned("#/findings/" + i + "/agencyCode"));
            }
            if (!valid.contains(findings.get(i).maladministrationType())) {
                errors.add(new FieldError(
                        "#/findings/" + i + "/maladministrationType",
                        Text.of(
                                "bukan jenis maladministrasi yang berlaku pada " + request.signedOn(),
                                "is not a maladministration type that is valid on " + request.signedOn())));
            }
        }
    }

    /** A day that is rejected says nothing about types, and may be one that the database cannot store. */
    private Set<String> validTypes(LocalDate day, Set<String> codes) {
        return day.isAfter(office.today()) || day.isBefore(EARLIEST) ? codes : types.validOn(day, codes);
    }

    /**
     * @param order the order with the defaults of its report
     * @param report the report with the finding from which the action follows
     */
    void requireValid(ActionOrder order, @Nullable Report report, MatterSummary matter, boolean byLiaison) {
        List<FieldError> errors = new ArrayList<>();
        if (!matter.agencies().contains(order.agencyCode())) {
            errors.add(notConcerned("#/agencyCode"));
        }
        if (order.product() == Product.AGREEMENT) {
            errors.add(FieldError.of(
                    "product", "disepakati dalam pertemuan, tidak diminta", "is agreed in a meeting, not ordered"));
        }
        addMissing(errors, "reference", order.reference());
        addMissing(errors, "issuedOn", order.issuedOn());
        addMissing(errors, "receivedAt", order.receivedAt());
        if (order.issuedOn() != null) {
            addDayErrors(errors, "issuedOn", order.issuedOn());
            if (report != null && order.issuedOn().isBefore(report.signedOn())) {
                errors.add(FieldError.of(
                        "issuedOn", "tidak boleh sebelum tanggal LHP", "must not be before the date of the report"));
            }
        }
        if (order.receivedAt() != null) {
            addReceiptErrors(errors, order.receivedAt(), order.issuedOn());
            if (order.dueOn() != null) {
                addDueErrors(
                        errors, order.dueOn(), office.at(order.receivedAt()).toLocalDate());
            }
        }
        if (order.dueOn() != null && !byLiaison) {
            errors.add(FieldError.of(
                    "dueOn", "hanya ditetapkan penghubung Ombudsman", "is set only by the liaison of the Ombudsman"));
        }
        requireNone(errors);
    }

    /** @param current the last day before the extension */
    void requireValid(ActionExtension extension, LocalDate current) {
        List<FieldError> errors = new ArrayList<>();
        addDueErrors(errors, extension.dueOn(), current);
        addPastErrors(errors, extension.dueOn());
        LocalDate last = office.today().plusDays(MAX_DAYS_AHEAD);
        // Not even extensions of extensions lead to a time limit that no deadline can have.
        if (errors.isEmpty() && extension.dueOn().isAfter(last)) {
            errors.add(FieldError.of("dueOn", "paling lambat " + last, "must not be after " + last));
        }
        requireNone(errors);
    }

    /** @param current the time limit that was met by the submission, or missed */
    void requireValid(ActionDecision decision, LocalDate current, Action action) {
        List<FieldError> errors = new ArrayList<>();
        if (decision.outcome() != ActionDecision.Outcome.ACCEPTED) {
            addMissing(errors, "reason", decision.reason());
        }
        if (decision.outcome() == ActionDecision.Outcome.RETURNED) {
            LocalDate dueOn = decision.dueOn() == null ? current : decision.dueOn();
            addDueErrors(errors, dueOn, office.at(action.receivedAt()).toLocalDate());
            addPastErrors(errors, dueOn);
        } else if (decision.dueOn() != null) {
            errors.add(FieldError.of("dueOn", "hanya untuk RETURNED", "applies only to RETURNED"));
        }
        requireNone(errors);
    }

    void requireValid(SuperiorReport report, Action action) {
        List<FieldError> errors = new ArrayList<>();
        addMomentErrors(errors, "sentAt", report.sentAt(), action.receivedAt());
        requireNone(errors);
    }

    void requireValid(ReportComment comment, Report report) {
        List<FieldError> errors = new ArrayList<>();
        addMomentErrors(
                errors,
                "receivedAt",
                comment.receivedAt(),
                report.signedOn().atStartOfDay(office.zone()).toInstant());
        requireNone(errors);
    }

    /** Requires a day that is not in the future, and not before the receipt of the action. */
    void requireValidDay(String field, LocalDate day, Action action) {
        List<FieldError> errors = new ArrayList<>();
        addDayErrors(errors, field, day);
        LocalDate received = office.at(action.receivedAt()).toLocalDate();
        if (errors.isEmpty() && day.isBefore(received)) {
            errors.add(FieldError.of(field, "tidak boleh sebelum " + received, "must not be before " + received));
        }
        requireNone(errors);
    }

    private void addMomentErrors(List<FieldError> errors, String field, Instant at, Instant earliest) {
        if (at.isAfter(clock.instant())) {
            errors.add(FieldError.of(field, "tidak boleh di masa depan", "must not be in the future"));
        } else if (at.isBefore(earliest)) {
            errors.add(FieldError.of(field, "tidak boleh sebelum " + earliest, "must not be before " + earliest));
        }
    }

    private static void addMissing(List<FieldError> errors, String field, @Nullable Object value) {
        if (value == null) {
            errors.add(FieldError.of(field, "wajib diisi", "is required"));
        }
    }

    private void addDayErrors(List<FieldError> errors, String field, LocalDate day) {
        if (day.isAfter(office.today())) {
            errors.add(FieldError.of(field, "tidak boleh di masa depan", "must not be in the future"));
        } else if (day.isBefore(EARLIEST)) {
            errors.add(FieldError.of(field, "tidak boleh sebelum " + EARLIEST, "must not be before " + EARLIEST));
        }
    }

    private void addReceiptErrors(List<FieldError> errors, Instant receivedAt, @Nullable LocalDate issuedOn) {
        if (receivedAt.isAfter(clock.instant())) {
            errors.add(FieldError.of("receivedAt", "tidak boleh di masa depan", "must not be in the future"));
        } else if (issuedOn != null && office.at(receivedAt).toLocalDate().isBefore(issuedOn)) {
            errors.add(FieldError.of(
                    "receivedAt", "tidak boleh sebelum tanggal surat", "must not be before the date of the letter"));
        }
    }

    private static void addDueErrors(List<FieldError> errors, LocalDate dueOn, LocalDate after) {
        if (!dueOn.isAfter(after) || dueOn.isAfter(after.plusDays(MAX_DAYS_AHEAD))) {
            errors.add(FieldError.of(
                    "dueOn",
                    "harus sesudah " + after + ", paling jauh " + MAX_DAYS_AHEAD + " hari",
                    "must be after " + after + ", within " + MAX_DAYS_AHEAD + " days"));
        }
    }

    private void addPastErrors(List<FieldError> errors, LocalDate dueOn) {
        if (dueOn.isBefore(office.today())) {
            errors.add(FieldError.of("dueOn", "tidak boleh sudah lewat", "must not be past"));
        }
    }

    private static FieldError notConcerned(String pointer) {
        return new FieldError(
                pointer, Text.of("bukan instansi terkait laporan ini", "is not an agency of this matter"));
    }

    private static void requireNone(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }
}
