package id.penghubung.focalpoint.ombudsman;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Finds the files of a matter. They are attached to its letters. */
public interface MatterFiles {

    /** Returns whether the file is attached to a letter of the matter. */
    boolean isOf(UUID matterId, UUID fileId);

    /** Returns those of the files that are attached to letters of the agency. */
    Set<UUID> ofAgency(String agencyCode, Collection<UUID> fileIds);
}
