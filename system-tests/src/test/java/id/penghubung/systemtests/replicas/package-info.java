/** Two instances of each service behind one gateway, restarted one after the other under load. */
@NullMarked
package id.penghubung.systemtests.replicas;

import org.jspecify.annotations.NullMarked;
