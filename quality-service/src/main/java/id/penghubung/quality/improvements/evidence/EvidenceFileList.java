package id.penghubung.quality.improvements.evidence;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The files of an improvement action, in the order in which they were added. */
@Schema(name = "ImprovementFiles")
record EvidenceFileList(@Schema(required = true) List<EvidenceFile> items) {}
