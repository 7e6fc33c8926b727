package id.penghubung.quality.ratings;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Method by which the Ombudsman rates in a year. Scores of different methods cannot be compared. */
@Schema(name = "RatingMethod")
enum RatingMethod {
    /** Green, yellow and red (2021). */
    COLOUR_ZONES,
    /** Classes A to E (2022 to 2024). */
    CLASSES,
    /** Opinion with a level, and with or without maladministration (Peraturan Ombudsman 61/2025). */
    OPINION
}
