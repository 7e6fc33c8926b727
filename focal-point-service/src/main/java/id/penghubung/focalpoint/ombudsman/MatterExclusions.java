package id.penghubung.focalpoint.ombudsman;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Finds the readers who are excluded from matters, for parts of this feature that show many matters to many readers at
 * once. {@link MatterExclusion} is the same rule for one reader.
 */
public interface MatterExclusions {

    /**
     * Returns the readers who are excluded from each of these matters as of now, read at once: the accused, the people of
     * accused units, and those with a conflict of interest in force. A matter without an entry excludes nobody. Ask
     * {@link MatterViewer#isOneOf} whether a viewer is one of them.
     */
    Map<UUID, Set<String>> readersExcludedFrom(Collection<UUID> matterIds);
}
