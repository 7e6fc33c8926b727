/** Two instances of each service behind one gateway, exchanged one after the other while people work. */
@NullMarked
package id.penghubung.systemtests.replicas;

import org.jspecify.annotations.NullMarked;
