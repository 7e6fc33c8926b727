package id.penghubung.focalpoint.ombudsman;

import java.util.Set;
import java.util.UUID;

/** A part of this feature in which agencies have work. An agency with open work cannot be taken out of the matter. */
public interface AgencyWork {

    /** Returns the codes of the agencies with open work in the matter, which the caller has locked. */
    Set<String> agenciesWithOpenWork(UUID matterId);
}
