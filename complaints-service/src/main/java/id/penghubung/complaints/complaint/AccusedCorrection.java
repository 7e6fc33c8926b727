package id.penghubung.complaints.complaint;

import id.penghubung.complaints.personaldata.SealedAccused;
import org.jspecify.annotations.Nullable;

/**
 * A correction of the party that a complaint accuses.
 *
 * @param accused the party from now on, encrypted, or null if the complaint accuses nobody
 */
public record AccusedCorrection(@Nullable SealedAccused accused) {}
