/**
 * The directory of agencies with their units, officers and settings. Agencies are published on a compacted topic. Other
 * features read the directory through {@link AgencyStructure}, {@link AgencyWorkflowRules}, {@link OfficerDirectory} and
 * {@link CannedReplies}.
 */
@NullMarked
package id.penghubung.focalpoint.directory;

import org.jspecify.annotations.NullMarked;
