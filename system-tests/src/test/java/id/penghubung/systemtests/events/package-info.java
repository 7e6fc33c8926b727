/** Reads events from Kafka. */
@NullMarked
package id.penghubung.systemtests.events;

import org.jspecify.annotations.NullMarked;
