package id.penghubung.focalpoint.ombudsman.letters;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Place of a letter in the order of the requests or summonses to one agency.
 *
 * @param followsLetterId the request or summons before; null for the first
 * @param ordinal 1 for the first
 */
record LetterPosition(@Nullable UUID followsLetterId, int ordinal) {

    static final LetterPosition FIRST = new LetterPosition(null, 1);
}
