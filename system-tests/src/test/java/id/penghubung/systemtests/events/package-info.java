/** What crosses Kafka, read from the first record to the last. */
@NullMarked
package id.penghubung.systemtests.events;

import org.jspecify.annotations.NullMarked;
