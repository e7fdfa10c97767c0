"""Pictures of what is on the screen."""

import subprocess
import time

from screen import Atspi, children

PAINT_SECONDS = 0.5


def take(path, application=None):
    """Of the whole screen, or of the application's first window without its frame."""
    # The last events that were caused here are painted before.
    time.sleep(PAINT_SECONDS)
    crop = []
    if application is not None:
        window = next(children(application))
        area = Atspi.Component.get_extents(window, Atspi.CoordType.SCREEN)
        crop = ["-crop", f"{area.width}x{area.height}+{area.x}+{area.y}", "+repage"]
    # A palette is enough for a window, and takes a third of the bytes.
    subprocess.run(["import", "-window", "root", *crop, "+dither", "-colors", "256", f"PNG8:{path}"],
                   check=True)
