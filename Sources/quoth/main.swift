internal import QuothCommands

Program.main()
