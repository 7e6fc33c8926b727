package id.penghubung.quality.ratings;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Colour zone (<i>zonasi</i>) of a rating. */
@Schema(name = "RatingZone")
enum RatingZone {
    GREEN,
    YELLOW,
    RED
}
