package id.penghubung.kit.repair;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A parked event that was opened. Its body may contain personal text.
 *
 * @param acts acts of administrators, newest first, at most 100
 */
@Schema(name = "ParkedEventContent")
public record ParkedEventContentView(ParkedEventView event, BoundedBody body, List<RepairAct> acts) {}
