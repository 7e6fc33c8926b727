/**
 * Events that services exchange over Kafka, and their topics. Two services share nothing else.
 *
 * <p>Each event is a CloudEvent 1.0 in binary mode: the attributes are record headers, the record of this package is the
 * JSON body, and the record key is the id of the complaint (the code of the agency on the directory topic). No event
 * contains the identity of a reporter. A field is never renamed and never changes its meaning; a breaking change is a new
 * type with a new version in its name.
 */
@NullMarked
package id.penghubung.events;

import org.jspecify.annotations.NullMarked;
