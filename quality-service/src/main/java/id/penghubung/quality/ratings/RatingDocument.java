package id.penghubung.quality.ratings;

import id.penghubung.quality.files.QualityFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A document by which the Ombudsman announces ratings.
 *
 * @param number reference number of the document
 * @param issuedOn date of the document
 */
record RatingDocument(UUID id, String number, LocalDate issuedOn, QualityFile file, Instant addedAt) {}
