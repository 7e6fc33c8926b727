/**
 * The events that cross Kafka and the topics they travel on: the only thing two services share about each other.
 *
 * <p>Each is a CloudEvent 1.0 in binary mode: the attributes are record headers, the record here is the JSON body,
 * the record key is the complaint's id (the agency's code on the directory topic). No event names a reporter. A field
 * is never renamed or given another meaning; a breaking change is a new type with a new version in its name.
 */
@NullMarked
package id.penghubung.events;

import org.jspecify.annotations.NullMarked;
