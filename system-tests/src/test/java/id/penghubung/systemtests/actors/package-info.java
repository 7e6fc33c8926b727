/** Reporters, officers and coordinators, who act through the API. */
@NullMarked
package id.penghubung.systemtests.actors;

import org.jspecify.annotations.NullMarked;
