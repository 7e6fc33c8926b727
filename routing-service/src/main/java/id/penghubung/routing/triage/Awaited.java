package id.penghubung.routing.triage;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The office whose decision a complaint in triage awaits. */
@Schema(name = "AwaitedOffice")
public enum Awaited {
    COORDINATOR,
    /** The regional secretary (<i>sekretaris daerah</i>): agencies returned the complaint twice. */
    SECRETARY
}
