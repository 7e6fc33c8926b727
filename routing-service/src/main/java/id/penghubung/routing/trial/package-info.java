/** Trials of rule sets on past complaints: a background job of one replica, with progress, cancel and a report. */
@NullMarked
package id.penghubung.routing.trial;

import org.jspecify.annotations.NullMarked;
