package id.penghubung.complaints.intake;

import id.penghubung.complaints.abuse.ContentLimits;
import id.penghubung.complaints.catalogue.Catalogue;
import id.penghubung.complaints.complaint.AccusedRequest;
import id.penghubung.complaints.complaint.ArrivalChannel;
import id.penghubung.complaints.personaldata.Nik;
import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Validates a submission beyond its bean constraints: known codes, no future date, a complete position, a valid NIK, and the limits of
 * texts.
 */
@ApplicationScoped
class SubmissionValidator {

    private final Catalogue catalogue;
    private final ContentLimits contentLimits;
    private final OfficeTime office;

    SubmissionValidator(Catalogue catalogue, ContentLimits contentLimits, OfficeTime office) {
        this.catalogue = catalogue;
        this.contentLimits = contentLimits;
        this.office = office;
    }

    /**
     * Checks a submission.
     *
     * @throws ProblemException 400 that lists every invalid field
     */
    void check(SubmitRequest request) {
        List<FieldError> errors = contentErrors(request, "");
        ArrivalChannel channel = request.channel();
        if (channel != null && channel.isKeyedIn()) {
            errors.add(FieldError.of(
                    "channel",
                    "hanya WEB atau MOBILE; saluran lain dicatat oleh petugas",
                    "must be WEB or MOBILE; officers key in what arrives by another channel"));
        }
        refuse(errors);
    }

    /**
     * Checks a complaint that an officer keys in.
     *
     * @throws ProblemException 400 that lists every invalid field
     */
    void check(AssistedRequest request) {
        List<FieldError> errors = contentErrors(request.complaint(), "complaint/");
        if (request.complaint().channel() != null) {
            errors.add(FieldError.of(
                    "complaint/channel", "isilah channel di luar complaint", "belongs outside of complaint"));
        }
        if (!request.channel().isKeyedIn()) {
            errors.add(FieldError.of(
                    "channel",
                    "laporan lewat WEB dan MOBILE dikirim oleh pelapor sendiri",
                    "reporters submit by WEB and MOBILE themselves"));
        }
        LocalDate received = request.receivedOn();
        LocalDate today = office.today();
        if (received != null && received.isAfter(today)) {
            errors.add(FieldError.of("receivedOn", "tidak boleh di masa depan", "must not be in the future"));
        }
        if (received != null && received.isBefore(today.minusYears(1))) {
            errors.add(FieldError.of(
                    "receivedOn", "tidak boleh lebih dari setahun yang lalu", "must not be more than a year ago"));
        }
        refuse(errors);
    }

    /**
     * Checks that a submission names an active category and an active district. This is for submissions that are stored now: the
     * repetition of a request that was executed while both were active gets the reply of that time.
     *
     * @throws ProblemException 400 for those that are not active any more
     */
    void checkOffered(SubmitRequest request) {
        refuse(inactiveCodes(request, ""));
    }

    /** Checks a complaint that an officer keys in, like {@link #checkOffered(SubmitRequest)}. */
    void checkOffered(AssistedRequest request) {
        refuse(inactiveCodes(request.complaint(), "complaint/"));
    }

    private List<FieldError> inactiveCodes(SubmitRequest request, String parent) {
        List<FieldError> errors = new ArrayList<>();
        if (!catalogue.offersCategory(request.categoryCode())) {
            errors.add(FieldError.of(
                    parent + "categoryCode",
                    "kategori ini tidak dipakai lagi; lihat /v1/categories",
                    "is not used for new complaints any more; see /v1/categories"));
        }
        if (!catalogue.offersDistrict(request.districtCode())) {
            errors.add(FieldError.of(
                    parent + "districtCode",
                    "kecamatan ini tidak dipakai lagi; lihat /v1/districts",
                    "is not used for new complaints any more; see /v1/districts"));
        }
        return errors;
    }

    /** @param parent beginning of the pointers, up to the object that contains the fields */
    private List<FieldError> contentErrors(SubmitRequest request, String parent) {
        List<FieldError> errors = new ArrayList<>();
        if (!catalogue.hasCategory(request.categoryCode())) {
            errors.add(FieldError.of(
                    parent + "categoryCode",
                    "kategori tidak dikenal; lihat /v1/categories",
                    "is not a known category; see /v1/categories"));
        }
        if (!catalogue.hasDistrict(request.districtCode())) {
            errors.add(FieldError.of(
                    parent + "districtCode",
                    "kecamatan tidak dikenal; lihat /v1/districts",
                    "is not a known district; see /v1/districts"));
        }
        LocalDate incident = request.incidentDate();
        if (incident != null && incident.isAfter(office.today())) {
            errors.add(
                    FieldError.of(parent + "incidentDate", "tidak boleh di masa depan", "must not be in the future"));
        }
        SubmitRequest.LocationRequest location = request.location();
        if (location != null && (location.latitude() == null) != (location.longitude() == null)) {
            errors.add(FieldError.of(
                    parent + "location", "lintang dan bujur harus bersama", "latitude and longitude belong together"));
        }
        SubmitRequest.ReporterRequest reporter = request.reporter();
        if (reporter != null && reporter.nik() != null && !Nik.isValid(reporter.nik())) {
            errors.add(FieldError.of(
                    parent + "reporter/nik",
                    "bukan NIK: 16 angka dengan kode wilayah dan tanggal lahir (hari ditambah 40 untuk perempuan)",
                    "is not a NIK: 16 digits with district code and date of birth (day plus 40 for women)"));
        }
        AccusedRequest accused = request.accused();
        errors.addAll(contentLimits.errors(List.of(
                new ContentLimits.Field(parent + "title", request.title()),
                new ContentLimits.Field(parent + "description", request.description()),
                new ContentLimits.Field(parent + "location/address", location == null ? null : location.address()),
                new ContentLimits.Field(parent + "accused/unit", accused == null ? null : accused.unit()),
                new ContentLimits.Field(parent + "accused/person", accused == null ? null : accused.person()))));
        return errors;
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }
}
