"""Times the original LPIPS package: python3 original.py ROUNDS REFERENCE ACTUAL [REFERENCE ACTUAL ...]

Prints "RESULT<TAB>backbone, size<TAB>median milliseconds" for each pair. Loads no pretrained weights: time does not depend on them,
and nothing is downloaded.
"""
import statistics
import sys
import time

import lpips
import numpy
import torch
from PIL import Image


def tensor(file):
    pixels = numpy.asarray(Image.open(file).convert("RGB"), dtype=numpy.float32)
    return torch.from_numpy(pixels / 127.5 - 1).permute(2, 0, 1)[None]


def main(rounds, *files):
    for backbone in "alex", "squeeze":
        network = lpips.LPIPS(net=backbone, pretrained=False, pnet_rand=True, verbose=False).eval()
        for reference, actual in zip(files[::2], files[1::2]):
            pair = tensor(reference), tensor(actual)
            times = []
            with torch.no_grad():
                for round in range(int(rounds) + 1):
                    start = time.perf_counter()
                    network(*pair).item()
                    times.append((time.perf_counter() - start) * 1000)
            height, width = pair[0].shape[2:]
            # The first one warms up.
            print(f"RESULT\t{backbone}, {width} x {height}\t{statistics.median(times[1:])}")


main(*sys.argv[1:])
