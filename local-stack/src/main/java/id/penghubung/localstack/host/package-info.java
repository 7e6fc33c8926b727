/** What this machine gives the parts of a stack: folders, ports, the checkout and its build output. */
@NullMarked
package id.penghubung.localstack.host;

import org.jspecify.annotations.NullMarked;
