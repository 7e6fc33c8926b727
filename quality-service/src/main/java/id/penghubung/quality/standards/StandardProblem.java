package id.penghubung.quality.standards;

import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.ProblemType;

/** The problem types of services and their standards, in addition to those that all services share. */
enum StandardProblem implements CatalogProblem {
    SERVICE_CODE_TAKEN("service-code-taken", 409, "Kode layanan sudah dipakai", "The code of the service is taken"),
    STANDARD_IN_PREPARATION(
            "standard-in-preparation", 409, "Sudah ada rancangan standar", "A version is already in preparation"),
    STANDARD_NOT_CONSULTED(
            "standard-not-consulted",
            409,
            "Standar belum dibahas dalam forum konsultasi",
            "The standard has not been consulted on"),
    STANDARD_CHANGED_SINCE_FORUM(
            "standard-changed-since-forum",
            409,
            "Standar berubah setelah forum konsultasi",
            "The standard has changed since the forum"),
    STANDARD_PUBLISHED("standard-published", 409, "Standar sudah ditetapkan", "The standard has been published"),
    STANDARD_NOT_IN_FORCE("standard-not-in-force", 409, "Standar tidak berlaku", "The standard is not in force"),
    STANDARD_INCOMPLETE("standard-incomplete", 422, "Komponen standar belum lengkap", "Components are missing");

    private final ProblemType type;

    StandardProblem(String slug, int status, String id, String en) {
        type = ProblemType.of(slug, status, id, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
