package id.penghubung.kit.repair;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A recorded act of an administrator.
 *
 * @param account sign-in name of the administrator
 * @param reason reason that the administrator gave; absent for an opening
 * @param result result of a redelivery, without any data of the event
 */
@Schema(name = "RepairAct")
public record RepairAct(
        RepairActKind kind,
        String account,
        Instant actedAt,
        @Nullable String reason,
        @Nullable String result) {}
