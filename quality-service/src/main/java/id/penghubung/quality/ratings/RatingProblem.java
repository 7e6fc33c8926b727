package id.penghubung.quality.ratings;

import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.ProblemType;

/** The problem types of ratings by the Ombudsman, in addition to those that all services share. */
enum RatingProblem implements CatalogProblem {
    RATING_EXISTS(
            "rating-exists", 409, "Nilai unit untuk tahun ini sudah dicatat", "The unit has a rating of this year"),
    RATING_CORRECTED("rating-corrected", 409, "Nilai ini sudah dikoreksi", "The rating has been corrected"),
    RATING_OUTSIDE_BOUNDS(
            "rating-outside-bounds",
            422,
            "Nilai di luar batas kategori",
            "The score is outside of the bounds of the level"),
    RATING_DOCUMENT_KIND(
            "rating-document-kind", 415, "Dokumen harus PDF atau gambar", "A document must be a PDF or a picture");

    private final ProblemType type;

    RatingProblem(String slug, int status, String id, String en) {
        type = ProblemType.of(slug, status, id, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
