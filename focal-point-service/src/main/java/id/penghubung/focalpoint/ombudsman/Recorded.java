package id.penghubung.focalpoint.ombudsman;

import id.penghubung.focalpoint.audit.RecordHead;
import java.util.UUID;

/** An entity that has an audit record, whose head it stores. */
public interface Recorded {

    UUID id();

    long version();

    RecordHead recordHead();

    void updateRecordHead(RecordHead head);
}
