package id.penghubung.focalpoint.ombudsman;

import java.util.Set;
import java.util.UUID;

/** A part of this feature in which agencies owe something. An agency that does cannot be taken out of the matter. */
public interface AgencyWork {

    /** Returns the codes of the agencies that still owe something in the matter, which the caller has locked. */
    Set<String> agenciesWithOpenWork(UUID matterId);
}
