// What the loader needs for the libraries of Weir, before a program does anything.

int main()
{
    return 0;
}
