package id.penghubung.complaints.intake;

import id.penghubung.complaints.catalogue.Catalogue;
import id.penghubung.complaints.personaldata.Nik;
import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Validates a submission beyond its bean constraints: known codes, no future date, a complete position, a NIK. */
@ApplicationScoped
class SubmissionValidator {

    private final Catalogue catalogue;
    private final OfficeTime office;

    SubmissionValidator(Catalogue catalogue, OfficeTime office) {
        this.catalogue = catalogue;
        this.office = office;
    }

    /**
     * Checks a submission.
     *
     * @throws ProblemException 400 that lists every invalid field
     */
    void check(SubmitRequest request) {
        List<FieldError> errors = new ArrayList<>();
        if (!catalogue.hasCategory(request.categoryCode())) {
            errors.add(FieldError.of(
                    "categoryCode",
                    "kategori tidak dikenal; lihat /v1/categories",
                    "is not a known category; see /v1/categories"));
        }
        if (!catalogue.hasDistrict(request.districtCode())) {
            errors.add(FieldError.of(
                    "districtCode",
                    "kecamatan tidak dikenal; lihat /v1/districts",
                    "is not a known district; see /v1/districts"));
        }
        LocalDate incident = request.incidentDate();
        if (incident != null && incident.isAfter(office.today())) {
            errors.add(FieldError.of("incidentDate", "tidak boleh di masa depan", "must not be in the future"));
        }
        SubmitRequest.LocationRequest location = request.location();
        if (location != null && (location.latitude() == null) != (location.longitude() == null)) {
            errors.add(FieldError.of(
                    "location", "lintang dan bujur harus bersama", "latitude and longitude belong together"));
        }
        SubmitRequest.ReporterRequest reporter = request.reporter();
        if (reporter != null && reporter.nik() != null && !Nik.isValid(reporter.nik())) {
            errors.add(FieldError.of(
                    "reporter/nik",
                    "bukan NIK: 16 angka dengan kode wilayah dan tanggal lahir (hari ditambah 40 untuk perempuan)",
                    "is not a NIK: 16 digits with district code and date of birth (day plus 40 for women)"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }
}
