package id.penghubung.complaints.attachments;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of attachments of complaints. The settings of files that are shared by services have the same prefix. */
@ConfigMapping(prefix = "penghubung.attachments")
interface ComplaintAttachmentSettings {

    /** Maximum number of attachments that each side adds to a complaint: the reporter, the agency, the coordinator. */
    @WithDefault("10")
    int maxPerComplaint();

    /** Interval at which files are scanned that the virus scanner has not seen yet, such as {@code 1m}; {@code off} for never. */
    @WithDefault("1m")
    String scanInterval();
}
