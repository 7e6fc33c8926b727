/** Live events of matters for dashboards, as server-sent events that resume where a connection broke. */
@NullMarked
package id.penghubung.focalpoint.ombudsman.stream;

import org.jspecify.annotations.NullMarked;
