"""Draws the two icons of the Teams app: color.png (192x192) and outline.png (32x32, white on transparent). Needs nothing but Python."""
import pathlib
import struct
import zlib

HERE = pathlib.Path(__file__).parent
ACCENT = (15, 92, 74)  # as in the Slack manifest
SAMPLES = 4  # in each direction, for smooth edges


def rounded(x, y, left, top, right, bottom, radius):
    """Whether a point is in a rectangle with round corners."""
    dx = max(left + radius - x, 0, x - (right - radius))
    dy = max(top + radius - y, 0, y - (bottom - radius))
    return left <= x <= right and top <= y <= bottom and dx * dx + dy * dy <= radius * radius


def bubble(x, y, inset):
    """A speech bubble in a square of side 1; an inset leaves room for an outline."""
    body = rounded(x, y, 0.08 + inset, 0.10 + inset, 0.92 - inset, 0.76 - inset, 0.14 - inset)
    tail = 0.22 + inset <= x <= 0.44 - 2.2 * inset and 0.70 <= y <= 0.94 - 2.2 * inset and (x - 0.22) + (y - 0.70) * 0.92 <= 0.22 - 1.2 * inset
    return body or tail


def ranges(x, y):
    """Three ranges, each further right than the one above it."""
    return any(rounded(x, y, left, top, right, top + 0.105, 0.05) for left, right, top in ((0.20, 0.52, 0.215), (0.32, 0.68, 0.375), (0.46, 0.80, 0.535)))


def color(x, y):
    if bubble(x, y, 0):
        return (*ACCENT, 255) if ranges(x, y) else (255, 255, 255, 255)
    return (*ACCENT, 255)


def outline(x, y):
    line = bubble(x, y, 0) and not bubble(x, y, 0.065)
    return (255, 255, 255, 255 if line or ranges(x, y) else 0)


def draw(path, size, at):
    rows = bytearray()
    for row in range(size):
        rows.append(0)
        for column in range(size):
            points = [at((column + (i + 0.5) / SAMPLES) / size, (row + (j + 0.5) / SAMPLES) / size) for i in range(SAMPLES) for j in range(SAMPLES)]
            alpha = sum(point[3] for point in points)
            rows += bytes((sum(point[c] * point[3] for point in points) + alpha // 2) // alpha if alpha else 255 for c in range(3))
            rows.append(alpha // len(points))

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(bytes(rows), 9)) + chunk(b"IEND", b""))


draw(HERE / "color.png", 192, color)
draw(HERE / "outline.png", 32, outline)
