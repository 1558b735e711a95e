/** Many saves as one job: its list, how it is run by the server's Jakarta Batch, its journal on the disk, and how far it is. */
package io.darkroom.jobs;
